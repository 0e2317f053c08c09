/** Whether a service puts the phone number before the form: as it says itself, else as its priority does. */
export const isUrgent = ({ urgent, priority }: { urgent?: unknown; priority?: unknown }): boolean =>
  urgent === undefined ? priority === "Urgent" : urgent === true
