import { Page } from '../../ui/surfaces.tsx';

export function RequestsPage() {
  return <Page title="RequestsPage">{null}</Page>;
}
