/** Where the form stands, and what opens it where it comes in a dialog that has no button of its own. */
export const Place = ({ book }: { book: string }) => (
  <>
    <p class="opener">
      <a href="#book" data-porchlight-open="">
        {book}
      </a>
    </p>
    <div id="book" />
  </>
)
