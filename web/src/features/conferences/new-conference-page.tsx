import { Page } from '../../ui/surfaces.tsx';

export function NewConferencePage() {
  return <Page title="NewConferencePage">{null}</Page>;
}
