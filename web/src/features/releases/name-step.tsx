import { useSay } from '../../lib/say.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Card } from '../../ui/surfaces.tsx';
import type { PreviewDraft } from './preview.ts';
import type { ReleaseFormState } from './release-form.ts';
import styles from './releases.module.css';

export const LONGEST_NAME = 200;
const LONGEST_COMMENT = 5_000;

/** What readers call this release, and what they are told about it. */
export function NameStep({
  form,
  draft: { releasePreview },
}: {
  readonly form: ReleaseFormState;
  readonly draft: PreviewDraft;
}) {
  const say = useSay();
  const next = (releasePreview.currentRelease?.number ?? 0) + 1;
  const suggested = next === 1 ? say('web.release.name.first') : say('web.release.name.version', { number: next });
  return (
    <Card className={styles.narrow}>
      <TextField
        label={say('web.release.name')}
        hint={say('web.release.name.hint')}
        required
        maxLength={LONGEST_NAME}
        value={form.name}
        onChange={(name) => form.change({ name })}
      />
      {form.name === '' ? (
        <div>
          <Button isSmall onPress={() => form.change({ name: suggested })}>
            {say('web.release.name.use', { name: suggested })}
          </Button>
        </div>
      ) : null}
      <TextArea
        label={say('web.release.comment')}
        hint={say('web.release.comment.hint')}
        rows={6}
        maxLength={LONGEST_COMMENT}
        value={form.comment}
        onChange={(comment) => form.change({ comment })}
      />
    </Card>
  );
}
