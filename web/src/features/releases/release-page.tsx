import { Page } from '../../ui/surfaces.tsx';

export function ReleasePage() {
  return <Page title="ReleasePage">{null}</Page>;
}
