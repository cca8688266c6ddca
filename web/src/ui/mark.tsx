import { useId } from 'react';

/** The mark of the product: an eight-pointed star, a meeting of two squares. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg
      viewBox="0 0 32 32"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <rect x="7.5" y="7.5" width="17" height="17" />
      <rect x="7.5" y="7.5" width="17" height="17" transform="rotate(45 16 16)" />
      <circle cx="16" cy="16" r="3.2" fill="var(--accent)" stroke="none" />
    </svg>
  );
}

const TILE = 64;
/** Where the two squares of a star cross, as a share of its radius: cos 45° / cos 22.5°. */
const INNER = Math.SQRT1_2 / Math.cos(Math.PI / 8);

function starPath(centre: number, radius: number): string {
  const points = Array.from({ length: 16 }, (_, index) => {
    const angle = (index * Math.PI) / 8;
    const length = index % 2 === 0 ? radius : radius * INNER;
    return `${(centre + length * Math.cos(angle)).toFixed(2)} ${(centre + length * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join('L')}Z`;
}

/** Stars and crosses, as tiles are laid from Samarkand to Granada: fills its box. An ornament only. */
export function StarPattern({
  className,
  scale = 1,
}: {
  readonly className?: string | undefined;
  readonly scale?: number;
}) {
  const id = useId();
  const half = TILE / 2;
  return (
    <svg className={className} width="100%" height="100%" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} width={TILE} height={TILE} patternUnits="userSpaceOnUse" patternTransform={`scale(${scale})`}>
          <g fill="none" stroke="currentColor" strokeLinejoin="round">
            <path d={starPath(half, half)} strokeWidth="1.1" />
            <path d={starPath(half, half * 0.62)} strokeWidth="0.7" opacity="0.7" />
            <circle cx={half} cy={half} r="4" strokeWidth="0.7" opacity="0.7" />
            <path
              d={`M0 0m-7 0l7 7l7 -7l-7 -7ZM${TILE} 0m-7 0l7 7l7 -7l-7 -7ZM0 ${TILE}m-7 0l7 7l7 -7l-7 -7ZM${TILE} ${TILE}m-7 0l7 7l7 -7l-7 -7Z`}
              strokeWidth="0.7"
              opacity="0.7"
            />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
