import { Pin, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../lib/say.tsx';
import { Button, buttonClass, IconButton, type ButtonVariant } from '../../ui/button.tsx';
import { Keys } from '../../ui/keys.tsx';
import { Segments } from '../../ui/segments.tsx';
import { TabLinks } from '../../ui/tab-links.tsx';
import { Row, Sample, Samples } from './sample.tsx';

const VARIANTS: readonly ButtonVariant[] = ['primary', 'secondary', 'quiet', 'danger'];

export function ButtonSamples() {
  const say = useSay();
  return (
    <Samples name="buttons">
      <Sample name="variants">
        {[false, true].map((isSmall) => (
          <Row key={String(isSmall)}>
            {VARIANTS.map((variant) => (
              <Button key={variant} variant={variant} isSmall={isSmall}>
                <Plus size={16} aria-hidden="true" />
                {say(`web.components.button.${variant}`)}
              </Button>
            ))}
          </Row>
        ))}
        <Row>
          {VARIANTS.map((variant) => (
            <Button key={variant} variant={variant} isDisabled>
              {say('web.components.disabled')}
            </Button>
          ))}
        </Row>
        <Row>
          {VARIANTS.map((variant) => (
            <Button key={variant} variant={variant} isPending>
              {say('web.components.pending')}
            </Button>
          ))}
        </Row>
        <Row>
          <a href="#buttons" className={buttonClass()}>
            {say('web.components.link')}
          </a>
        </Row>
      </Sample>
      <PressedSamples />
    </Samples>
  );
}

function PressedSamples() {
  const say = useSay();
  const [isPinned, setIsPinned] = useState(true);
  const [choice, setChoice] = useState<'a' | 'b' | 'c'>('a');
  const options = (['a', 'b', 'c'] as const).map((value) => ({ value, label: say(`web.components.option.${value}`) }));
  return (
    <Sample name="iconButtons">
      <Row>
        <IconButton
          label={say('web.components.pin')}
          keys="P"
          icon={<Pin size={18} aria-hidden="true" />}
          isPressed={isPinned}
          onPress={() => setIsPinned(!isPinned)}
        />
        <IconButton variant="secondary" label={say('web.ui.add')} icon={<Plus size={18} aria-hidden="true" />} />
        <IconButton isSmall label={say('web.ui.delete')} icon={<Trash2 size={16} aria-hidden="true" />} />
        <IconButton isDisabled label={say('web.ui.edit')} icon={<Plus size={18} aria-hidden="true" />} />
      </Row>
      <Segments label={say('web.components.choice')} value={choice} options={options} onChange={setChoice} />
      <TabLinks label={say('web.components.tabs')}>
        {options.map(({ value, label }) => (
          <button key={value} type="button" aria-pressed={value === choice} onClick={() => setChoice(value)}>
            {label}
          </button>
        ))}
      </TabLinks>
      <Row>
        <Keys keys="Mod+k" />
        <Keys keys="Shift+ArrowDown" />
        <Keys keys="?" />
      </Row>
    </Sample>
  );
}
