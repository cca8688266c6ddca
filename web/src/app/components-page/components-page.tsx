import { Page } from '../../ui/surfaces.tsx';

export function ComponentsPage() {
  return <Page title="ComponentsPage">{null}</Page>;
}
