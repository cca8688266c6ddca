import { Page } from '../../ui/surfaces.tsx';

export function BuilderPage() {
  return <Page title="BuilderPage">{null}</Page>;
}
