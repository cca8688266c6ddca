import { Page } from '../../ui/surfaces.tsx';

export function PeoplePage() {
  return <Page title="PeoplePage">{null}</Page>;
}
