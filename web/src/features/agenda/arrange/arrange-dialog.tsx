export function ArrangeDialog(_props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return null;
}
