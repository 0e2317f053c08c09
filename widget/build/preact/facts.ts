/** Expressions of Preact's sources (`preact/src`), each with its value. One that ends in `=` or `(` stands for any assignment or call. */
export type Facts = Readonly<Record<string, string>>

/**
 * What is always true of Preact when it draws the form, on a contractor's page and on the hosted one. The build drops the code that
 * these facts make unreachable. The form consists of stateless functions. The preview and the package for npm have all of Preact.
 */
export const FACTS: Facts = {
  // The whole place is the form's, from the first drawing on.
  "parentDom.nodeType == 9": "false",
  "!isHydrating && excessDomChildren": "false",

  // No component suspends.
  resumed: "undefined",
  "oldVNode._flags & MODE_SUSPENDED": "false",
  "oldVNode._flags & REF_DETACHED": "false",
  "r._excess": "undefined",
  "e && e.then": "false",
  // No comment nodes are drawn.
  "oldDom.nodeType == 8": "false",
  "next.nodeType == 8": "false",

  // A component is a function of what it is given: no class, no state, no context, no boundary for errors.
  isClassComponent: "false",
  "(tmp = newType.prototype) && tmp.render": "false",
  "tmp = newType.contextType": "undefined",
  "tmp && globalContext[tmp._id]": "undefined",
  "tmp\n\t\t\t\t? provider\n\t\t\t\t\t? provider.props.value\n\t\t\t\t\t: tmp._defaultValue\n\t\t\t\t: globalContext":
    "undefined",
  componentContext: "undefined",
  "this.props =": "undefined",
  "this.context =": "undefined",
  "this._bits =": "undefined",
  "c.context =": "undefined",
  provider: "undefined",
  "c = oldVNode._component": "undefined",
  "oldVNode._component": "undefined",
  "newVNode._component =": "undefined",
  "c.shouldComponentUpdate": "undefined",
  "c.componentWillUpdate": "undefined",
  "c.getChildContext": "undefined",
  "c.render =": "undefined",
  "c.constructor =": "undefined",
  "c.render(c.props, (c.state = c._nextState), c.context)": "newType(newProps)",
  "c._vnode =": "undefined",
  "c._parentDom =": "undefined",
  "c._globalContext =": "undefined",
  "oldProps = c.props": "undefined",
  "oldState = c.state": "undefined",
  "newVNode._original != oldVNode._original": "false",
  "c._bits & COMPONENT_FORCE": "true",
  "c._bits &= ~COMPONENT_FORCE": "undefined",
  "c._bits & COMPONENT_DIRTY": "false",
  "c._bits |= COMPONENT_DIRTY": "undefined",
  "c._bits &= ~COMPONENT_DIRTY": "undefined",
  "c.props =": "undefined",
  "c._renderCallbacks =": "undefined",
  "commitQueue.length": "0",
  "commitQueue.length =": "undefined",
  "commitQueue.some(": "undefined",
  "markAsForce(newVNode)": "undefined",
  "r.componentWillUnmount": "undefined",
  "r = vnode._component": "false",
  "c._renderCallbacks.length": "0",
  "c._bits & COMPONENT_DIRTY && ++count < 25": "false",
  "c._bits & COMPONENT_PENDING_ERROR": "false",
  "c._bits & COMPONENT_PROCESSING_EXCEPTION": "false",
  "vnode = vnode._parent": "false",
  "BaseComponent.prototype.setState =": "undefined",
  "BaseComponent.prototype.forceUpdate =": "undefined",
  "BaseComponent.prototype.render =": "undefined",
  "!c.state": "false",
  "c.state =": "undefined",
  "c._stateCallbacks =": "undefined",
  "EMPTY_ARR.push.apply(c._renderCallbacks, c._stateCallbacks)": "undefined",

  // A ref is of an element, and a function: one that is an object would be called, and that throws.
  "typeof type != 'function'": "true",
  "childVNode._component || newDom": "newDom",
  "owner._component || owner._dom": "owner._dom",
  "typeof ref == 'function'": "true",
  "!r.current || r.current == vnode._dom": "true",

  // No drawing adds a handler above the target of the event that has caused it: of all ancestors, only the `<form>` has handlers.
  "e[EVENT_DISPATCHED] == NULL": "true",
  "e[EVENT_DISPATCHED] =": "undefined",
  "(dom._attached || (dom._attached = {}))[name] = eventClock": "undefined",

  // There are no portals: everything is drawn into one place.
  "newProps._parentDom": "undefined",
  "vnode.props._parentDom": "undefined",
  "parentVNode.props._parentDom": "undefined",

  // Event handlers are functions, and listen while the event bubbles.
  "typeof value != 'function'": "false",
  "typeof oldValue != 'function'": "false",
  "dom.addEventListener(": "dom.addEventListener(name, proxy)",
  "dom.removeEventListener(": "dom.removeEventListener(name, proxy)",

  // Neither hooks nor developer tools are attached.
  "options.vnode": "undefined",
  "options._root": "undefined",
  "tmp = options._diff": "false",
  "options._render": "undefined",
  "tmp = options.diffed": "false",
  "options._commit": "undefined",
  "options.unmount": "undefined",
  "options.event": "undefined",
  "options._hydrationMismatch": "undefined",

  // What the form never uses. A strict policy would forbid markup from a text, and style attributes.
  "i == 'dangerouslySetInnerHTML'": "false",
  newHtml: "undefined",
  oldHtml: "undefined",
  "name == 'style'": "false",
  "nodeType == 'textarea' && newProps.defaultValue != NULL": "false",
  "'defaultValue' in newProps": "false",
  "'defaultChecked' in newProps": "false",
  "nodeType == 'svg'": "false",
  "nodeType == 'math'": "false",
  "nodeType == 'foreignObject'": "false",
  // All elements are HTML, and none is a custom element.
  "namespace == MATH_NAMESPACE": "false",
  "namespace == SVG_NAMESPACE": "false",
  "!namespace": "false",
  "doc.createElementNS(": "doc.createElement(nodeType)",
  namespace: "undefined",
  "parentDom.namespaceURI": "undefined",
  "nodeType == 'template'": "false",
  "nodeType == 'progress'": "false",
  "name == 'popover'": "false",
  "name != 'popover'": "true",
  // Sizes come from styles alone.
  "name != 'width'": "true",
  "name != 'height'": "true",
  // It is written as the attribute is, tabindex.
  "name != 'tabIndex'": "true",
  "name != 'list'": "true",
  "name != 'form'": "true",
  "name != 'download'": "true",
  "name != 'rowSpan'": "true",
  "name != 'colSpan'": "true",
  "name = name.replace(/xlink(H|:h)/, 'h').replace(/sName$/, 's')": "undefined",
  "name[0] < 'a'": "true",
  "parentDom.ownerDocument || document": "parentDom.ownerDocument",
  "name != (name = name.replace(CAPTURE_REGEX, '$1'))": "false",
  "childVNode.constructor === String": "false",
}

/** The same where the place is empty at first. On the hosted page it is what the server has drawn, with its hidden fields, which each drawing has again. */
export const IN_AN_EMPTY_PLACE: Facts = {
  // Each drawing makes new nodes, and uses each of them once.
  "newVNode._original == oldVNode._original": "false",
  "original || ++vnodeId": "1",
  "childVNode.constructor === VNODE_MARKER && childVNode._depth": "false",
  "childVNode._depth =": "undefined",
  "parentDom.firstChild": "null",
  isHydrating: "false",
  excessDomChildren: "null",
  "vnode && vnode._flags & MODE_HYDRATE": "false",
  "parentDom.firstChild\n\t\t\t\t? slice.call(parentDom.childNodes)\n\t\t\t\t: NULL": "null",
}
