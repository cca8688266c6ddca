// Every component with its states, on one page: to look at, to test against, to choose from.
import { useSay } from '../../lib/say.tsx';
import { Page } from '../../ui/surfaces.tsx';
import { LanguageMenu } from '../language-menu.tsx';
import { ButtonSamples } from './button-samples.tsx';
import { DataSamples } from './data-samples.tsx';
import { FieldSamples } from './field-samples.tsx';
import { FoundationSamples } from './foundation-samples.tsx';
import { OverlaySamples } from './overlay-samples.tsx';
import styles from './samples.module.css';
import { SurfaceSamples } from './surface-samples.tsx';
import { ThemeSegments } from './theme-segments.tsx';

export function ComponentsPage() {
  const say = useSay();
  return (
    <main id="main" tabIndex={-1} className={styles.main}>
      <Page
        title={say('web.components.title')}
        lead={say('web.components.lead')}
        actions={
          <>
            <ThemeSegments />
            <LanguageMenu />
          </>
        }
      >
        <FoundationSamples />
        <ButtonSamples />
        <FieldSamples />
        <SurfaceSamples />
        <DataSamples />
        <OverlaySamples />
      </Page>
    </main>
  );
}
