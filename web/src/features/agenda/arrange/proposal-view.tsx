export function ProposalView() {
  return null;
}
