import { Page } from '../../ui/surfaces.tsx';

export function SessionsPage() {
  return <Page title="SessionsPage">{null}</Page>;
}
