import { describe, expect, test } from "vitest"
import { runCommand } from "../test/command.ts"

describe("a command that was called wrongly ends with 2, whatever is wrong with it, before anything is asked or done", () => {
  const nobody = async (words: readonly string[]) => {
    const { exitCode, said } = await runCommand(words, {}, true)
    return { exitCode, said }
  }

  test.each([
    [["deliveries", "--state", "lost"], /^--state must be one of waiting, /],
    [["deliveries", "--limit", "none"], /^--limit must be a whole number above 0\.$/],
    [["deliveries", "replay-all", "--reason", "to_old"], /^--reason must be one of .*too_old/],
    [["deliveries", "replay-all", "--reason", "honeypot"], /^--reason must be one of /],
    [["deliveries", "release-all", "--reason", "bogus"], /^--reason must be one of .*honeypot/],
    [["deliveries", "erase-all", "--reason", "credentials"], /^--reason must be one of /],
    [["deliveries", "handle", "acme", "7K3M-9QXT", "--how", "bogus"], /^--how must be one of called, /],
    [["deliveries", "replay-all", "--site", "acme", "--site", "bolt"], /^--site is given twice\./],
    [["deliveries", "replay-all", "--yes", "--site", ""], /^--site is empty\. Is a variable not set\?$/],
    [["deliveries", "replay-all", "--yes", "--site="], /^--site is empty\./],
    [["keys", "rotate", " "], /^A word is empty\. Is a variable not set\?$/],
    [["deliveries", "replay", "acme", "7K3M-9QXT", "WVT2-10X8"], /^Unused args: `WVT2-10X8`\.$/],
    [["audit", "--limit", "0"], /^--limit must be/],
    [["export"], /^Say who, /],
    [["erase", "--site", "acme"], /^Say who, /],
    [["erase", "--phone", "512 555 0143", "--keep-consent", "--keep-consent"], /^--keep-consent is given twice/],
    [["doctor"], /^Missing required args/],
    [["campaign", "demo", "www.acme.example"], /is not a whole address/],
    [["backup"], /^Missing required args/],
    [["restore", "one", "two"], /^Unused args: `two`\.$/],
    [["sites", "--nosuch"], /^Unknown option `--nosuch`\.$/],
    [["nosuch"], /^There is no command nosuch\./],
  ])("%j", async (words, sentence) => {
    expect(await nobody(words)).toEqual({ exitCode: 2, said: expect.stringMatching(sentence) })
  })
})
