import * as fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { planJunit, validationJunit } from '../../../src/render/reports/junit.ts'
import { hostilePlan } from '../hostile.ts'
import { create, planOf } from '../sample.ts'
import { diagnostics, hostileDiagnostics } from './sample.ts'

/** The elements of a document, and in which each stands, by a parser that forgives nothing. */
function elementsOf(xml: string) {
  const elements: { name: string; within: string; attributes: Record<string, string> }[] = []
  const open: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name, within: open.at(-1) ?? '', attributes })
    open.push(name)
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return elements
}

it('has a case for each file, which fails by its errors only', () => {
  expect(validationJunit(diagnostics, ['cluster.yaml', 'nodes/n 1.yaml'])).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites tests="3" failures="1" errors="0">
      <testsuite name="netloom validate" tests="3" failures="1" errors="0">
        <testcase name="cluster.yaml" classname="netloom validate"/>
        <testcase name="nodes/n 1.yaml" classname="netloom validate">
          <failure message="there is no field mtuu" type="decode/unknown-key">nodes/n 1.yaml:3:5: error[decode/unknown-key]: there is no field mtuu
      help: Write mtu.
      about: on n1 and n2</failure>
        </testcase>
        <testcase name="the cluster" classname="netloom validate">
          <system-out>warning[plan/side-effect]: it goes too
      about: Link/br0 on n1
    info[review/unknown]: cannot be told
      two
      lines</system-out>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `)
})

it('has a case for each node of a plan; that it changes is no failure', () => {
  const plans = [planOf('n1', [create('Link', 'br0', { name: 'br0' })]), planOf('n2', [])]
  expect(planJunit({ plans, unread: ['n3'], cluster: 'prod' })).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites tests="3" failures="1" errors="0">
      <testsuite name="netloom plan prod" tests="3" failures="1" errors="0">
        <testcase name="n1" classname="netloom plan prod">
          <system-out>1 to create
    +   Link/br0</system-out>
        </testcase>
        <testcase name="n2" classname="netloom plan prod">
          <system-out>no changes</system-out>
        </testcase>
        <testcase name="n3" classname="netloom plan prod">
          <failure message="the node could not be planned" type="plan/unread">error[plan/unread]: the node could not be planned</failure>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `)
})

/** What the schema of Jenkins (junit-10.xsd) allows: the attributes of an element, and what may stand in it. */
const allowed: Readonly<Record<string, { readonly attributes: string; readonly inside: string }>> = {
  '': { attributes: '', inside: 'testsuites' },
  testsuites: { attributes: 'name time tests failures errors', inside: 'testsuite' },
  testsuite: {
    attributes: 'name tests failures errors time skipped timestamp hostname id',
    inside: 'testcase system-out',
  },
  testcase: { attributes: 'name time classname', inside: 'failure skipped system-out system-err' },
  failure: { attributes: 'type message', inside: '' },
  'system-out': { attributes: '', inside: '' },
}
const words = (text: string): readonly string[] => (text === '' ? [] : text.split(' '))

it('is XML as CI servers read it, with nothing of anybody else, whatever it tells of', () => {
  const check = (xml: string) => {
    for (const { name, within, attributes } of elementsOf(xml)) {
      expect(words(allowed[within]?.inside ?? '')).toContain(name)
      expect(words(allowed[name]?.attributes ?? '')).toEqual(expect.arrayContaining(Object.keys(attributes)))
    }
  }
  fc.assert(fc.property(hostilePlan, (plan) => check(planJunit(plan))))
  fc.assert(fc.property(hostileDiagnostics, (hostile) => check(validationJunit(hostile, []))))
})
