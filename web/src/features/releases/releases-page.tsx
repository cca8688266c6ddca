import { Page } from '../../ui/surfaces.tsx';

export function ReleasesPage() {
  return <Page title="ReleasesPage">{null}</Page>;
}
