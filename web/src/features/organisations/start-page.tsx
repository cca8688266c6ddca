import { Page } from '../../ui/surfaces.tsx';

export function StartPage() {
  return <Page title="StartPage">{null}</Page>;
}
