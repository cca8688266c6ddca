import { Page } from '../../ui/surfaces.tsx';

export function AccountPage() {
  return <Page title="AccountPage">{null}</Page>;
}
