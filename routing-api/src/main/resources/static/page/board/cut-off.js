// Places that no rider of the depot can reach by road: known before a plan from where they stand, afterwards from its reasons.
const BY_QUALITY = { 'off-network': 'noRoad', 'outside-region': 'outside', 'likely-swapped': 'outside', 'other-island': 'island' };
const BY_REASON = { 'off-network': 'noRoad', unreachable: 'island' };

/** The word for why the place is cut off, or null where it is not. @param reason of the plan that left the task out, if any */
export function cutOff(task, reason) {
  const byPlace = BY_QUALITY[task.place?.quality] ?? null;
  return reason ? BY_REASON[reason.code] && (byPlace ?? BY_REASON[reason.code]) : byPlace;
}
