import { expect, it } from 'vitest'
import { commandLine } from '../../src/model/plan/command.ts'
import { pair } from '../../src/model/plan/pair.ts'
import { restore } from '../../src/planner/restore.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { type ManagerDropIn, managerDropIn } from '../../src/providers/linux/kinds/manager-drop-in.ts'

const [one, two] = managerDropIn.examples
const own = '/etc/systemd/networkd.conf.d/90-netloom.conf'
const link = '/etc/systemd/network/10-lab.network.d/90-netloom.conf'
const words = (before: ManagerDropIn | null, after: ManagerDropIn | null) =>
  managerDropIn.commands(pair(before, after as ManagerDropIn)).map(commandLine)
const restart = 'systemctl try-restart systemd-networkd.service'

it('is written, and read anew once all of it is there', () => {
  expect(words(null, two)).toEqual([
    'mkdir -p -m 0755 /etc/systemd/networkd.conf.d',
    `put-file ${own} 0644`,
    'mkdir -p -m 0755 /etc/systemd/network/10-lab.network.d',
    `put-file ${link} 0644`,
    restart,
  ])
  expect(words(one, two)).toEqual([
    'mkdir -p -m 0755 /etc/systemd/network/10-lab.network.d',
    `put-file ${link} 0644`,
    restart,
  ])
})

it('goes without a restart, with the folders that hold nothing else', () => {
  const gone = (path: string, folder: string) => [`remove-file ${path}`, `rmdir --ignore-fail-on-non-empty ${folder}`]
  expect(words(two, one)).toEqual(gone(link, '/etc/systemd/network/10-lab.network.d'))
  expect(words(one, null)).toEqual(gone(own, '/etc/systemd/networkd.conf.d'))
})

it('is seen by its name, whoever it is beside', () => {
  const lines = [
    `${own}:[Network]`,
    `${own}:ManageForeignRoutes=no`,
    `${link}:[Network]`,
    `${link}:KeepConfiguration=static`,
  ]
  const manager = '/etc/NetworkManager/conf.d/90-netloom.conf'
  const stdout = [...lines, `${manager}:[main]`, `${manager}:dns=none`, ''].join('\n')
  expect(managerDropIn.observe([{ code: 0, stdout, stderr: '' }], [])).toEqual([
    two,
    { manager: 'NetworkManager', files: { [manager]: '[main]\ndns=none\n' } },
  ])
  expect(managerDropIn.observe([{ code: 2, stdout: '', stderr: '' }], [])).toEqual([])
})

it('is a program beside those of ifupdown, whose folder stays', () => {
  const path = '/etc/network/if-up.d/netloom'
  const hook = { manager: 'ifupdown', files: { [path]: '#!/bin/sh\n# What: this\n' } }
  expect(words(null, hook)).toEqual(['mkdir -p -m 0755 /etc/network/if-up.d', `put-file ${path} 0755`])
  expect(words(hook, null)).toEqual([`remove-file ${path}`])
  const stdout = `${path}:#!/bin/sh\n${path}:# What: this\n/etc/network/if-up.d/others:netloom\n`
  expect(managerDropIn.observe([{ code: 0, stdout, stderr: '' }], [])).toEqual([hook])
})

it('is no business of a boot: the files are there', () => {
  expect(restore(linux.kinds, [{ kind: 'ManagerDropIn', id: 'systemd-networkd', spec: two }])).toEqual([])
})
