import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Tooltip } from './tooltip.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  readonly variant?: ButtonVariant;
  readonly isSmall?: boolean;
}

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'>, Look {
  readonly children: ReactNode;
  readonly className?: string;
}

/** The look of a button, for links that lead to a place: they stay links. */
export function buttonClass({ variant = 'secondary', isSmall = false }: Look = {}): string {
  return classNames(styles.button, styles[variant], isSmall && styles.small);
}

/** A button with words. While `isPending`, it keeps the focus, takes no press, and says that it is busy. */
export function Button({ variant = 'secondary', isSmall = false, className, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={classNames(buttonClass({ variant, isSmall }), className)}>
      {props.isPending ? <span className={styles.spinner} aria-hidden="true" /> : null}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps
  extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'>, Look {
  /** What it does, in words: its name and its tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly isPressed?: boolean;
  /** Shown after the label in the tooltip, such as "Ctrl+Z". */
  readonly keys?: string;
  readonly className?: string;
}

/** A button with a picture only. Pictures that mean a direction carry `data-mirrored` (ui/icons.tsx). */
export function IconButton({
  label,
  icon,
  variant = 'quiet',
  isSmall = false,
  isPressed,
  keys,
  className,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip text={keys ? `${label} (${keys})` : label}>
      <AriaButton
        {...props}
        aria-label={label}
        aria-pressed={isPressed}
        className={classNames(buttonClass({ variant, isSmall }), styles.icon, className)}
      >
        {icon}
      </AriaButton>
    </Tooltip>
  );
}
