import { Page } from '../../../ui/surfaces.tsx';

export function ComparePage() {
  return <Page title="ComparePage">{null}</Page>;
}
