import { Page } from '../../ui/surfaces.tsx';

export function ImportPage() {
  return <Page title="ImportPage">{null}</Page>;
}
