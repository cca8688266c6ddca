import { Page } from '../../ui/surfaces.tsx';

export function OrganisationPage() {
  return <Page title="OrganisationPage">{null}</Page>;
}
