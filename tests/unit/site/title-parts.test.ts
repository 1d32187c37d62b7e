import { describe, expect, test } from 'vitest'
import { titleParts } from '@/site/title-parts'

const codes = (...spellings: string[]) => spellings.map((code) => ({ code, family: '' }))

describe('a title is cut at its code', () => {
  test.each([
    ['ORA-12541: TNS:no listener', ['ORA-12541'], '', 'ORA-12541', ': ', 'TNS:no listener'],
    [
      'Pod stuck in ImagePullBackOff',
      ['ImagePullBackOff'],
      'Pod stuck in ',
      'ImagePullBackOff',
      '',
      '',
    ],
    ['5.7.1. Not authorized', ['5.7.1'], '', '5.7.1', '', '. Not authorized'],
    ['econnrefused on 127.0.0.1', ['ECONNREFUSED'], '', 'econnrefused', ' ', 'on 127.0.0.1'],
    ['Exit 137 (OOMKilled)', ['OOMKilled', 'exit 137'], 'Exit 137 (', 'OOMKilled', '', ')'],
  ])('%s', (title, spelled, before, code, joint, after) => {
    expect(titleParts(title, codes(...spelled))).toEqual({ before, code, joint, after })
  })

  test.each([
    ['5.7.139: Authentication disabled', ['5.7.1']],
    ['KB5000001 fails', ['KB50000']],
    ['The trust relationship failed', ['0xC0000018']],
    ['İstanbul ECONNRESET', ['ECONNRESET']],
    ['No code at all', []],
  ])('not: %s', (title, spelled) => {
    expect(titleParts(title, codes(...spelled))).toEqual({
      before: '',
      code: null,
      joint: '',
      after: title,
    })
  })

  test('the parts joined are the title', () => {
    const title = 'Error 0x80070005 – Access is denied'
    const { before, code, joint, after } = titleParts(title, codes('0x80070005'))
    expect(`${before}${code}${joint}${after}`).toBe(title)
  })
})
