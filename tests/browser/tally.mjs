// Counts checks and prints what they found, so that all scripts say it alike.

/** How many places of one fault are named; a fault of the frame stands on every page. */
const NAMED = 6;

/** Collects results: `report` one check at a time, then `close`, which prints, and says whether all is well. */
export function tally() {
  const result = { passed: 0, failed: 0 };
  /** From a fault to the places where it was found, in the order in which they were reported. */
  const places = new Map();

  return {
    /** Counts one check of `where`. */
    report(where, faults) {
      result[faults.length === 0 ? "passed" : "failed"] += 1;
      for (const fault of new Set(faults)) {
        places.set(fault, [...(places.get(fault) ?? []), where]);
      }
    },
    /** Prints each fault once with its places, then how many checks passed. */
    close(what) {
      for (const [fault, found] of places) {
        const more = found.length > NAMED ? `; ${found.length - NAMED} more` : "";
        console.log(`FAILED ${fault}\n       ${found.slice(0, NAMED).join("; ")}${more}`);
      }
      console.log(what);
      console.log(`${result.passed} passed, ${result.failed} failed`);
      return result.failed === 0 && result.passed > 0;
    },
  };
}

/** Runs `job` on each item, `workers` at a time, and gives the results in the order of the items. */
export async function inParallel(items, workers, job) {
  const results = new Array(items.length);
  let next = 0;
  const work = async () => {
    while (next < items.length) {
      const mine = next;
      next += 1;
      results[mine] = await job(items[mine]);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return results;
}
