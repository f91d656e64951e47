// Starts previews with the program under test.

import { spawn } from "node:child_process";
import { exit } from "node:process";
import { createInterface } from "node:readline";

/** Starts `samverk serve` for the site at `root`, and waits until it says where. Port 0 is any free one. */
export async function preview(program, root, port) {
  const child = spawn(program, ["serve", "--root", root, "--port", String(port), "--lang", "sv"], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const lines = createInterface({ input: child.stdout });
  const address = await Promise.race([new Promise((resolve) => lines.once("line", resolve)), ended]);
  if (typeof address !== "string" || !address.startsWith("http://")) {
    console.error(`${program} serve does not say where it serves, but: ${address}`);
    exit(2);
  }
  return { address, stop: () => (child.kill(), ended) };
}
