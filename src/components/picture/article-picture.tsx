import { titleParts } from '@/site/title-parts'
import type { CodeView } from '@/site/views'

type Props = { title: string; codes: readonly CodeView[]; site: string }

const paper = '#fdfcfa'
const ink = '#1b1a17'
const quiet = '#55514a'

/** The size for its width: the longest code still fits one line. */
const codeSize = (code: string): number => Math.min(132, Math.floor(1040 / (code.length * 0.6)))

/** What stands for an article where its link is shared: the code, large. Drawn by Satori. */
export function ArticlePicture({ title, codes, site }: Props) {
  const { before, code, after } = titleParts(title, codes)
  const says = code === null || before !== '' ? title : after
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        padding: '72px 80px',
        background: paper,
        color: ink,
        fontFamily: 'Plex Sans',
      }}
    >
      <div style={{ display: 'flex', fontSize: 36, color: quiet }}>How to fix</div>
      {code === null ? null : (
        <div
          style={{
            display: 'flex',
            marginTop: 16,
            fontFamily: 'Plex Mono',
            fontSize: codeSize(code),
            letterSpacing: '-0.03em',
            lineHeight: 1.1,
          }}
        >
          {code}
        </div>
      )}
      <div
        style={{
          display: 'block',
          lineClamp: code === null ? 4 : 2,
          marginTop: 24,
          fontSize: code === null ? 68 : 50,
          fontWeight: 700,
          lineHeight: 1.2,
        }}
      >
        {says}
      </div>
      <div
        style={{
          display: 'flex',
          alignItems: 'center',
          marginTop: 'auto',
          paddingTop: 28,
          borderTop: `4px solid ${ink}`,
          fontSize: 32,
        }}
      >
        <div
          style={{
            display: 'flex',
            padding: '4px 10px',
            marginRight: 20,
            background: ink,
            color: paper,
            fontFamily: 'Plex Mono',
            borderRadius: 4,
          }}
        >
          0x
        </div>
        {site}
      </div>
    </div>
  )
}
