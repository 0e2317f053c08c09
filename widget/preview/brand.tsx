/** Porchlight's name with its lit window. */
export const Brand = () => (
  <span class="brand">
    <img src={`${import.meta.env.BASE_URL}mark.svg`} width="20" height="20" alt="" />
    Porchlight
  </span>
)
