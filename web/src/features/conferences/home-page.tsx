import { Page } from '../../ui/surfaces.tsx';

export function HomePage() {
  return <Page title="HomePage">{null}</Page>;
}
