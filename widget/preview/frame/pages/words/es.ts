import type { PageWords } from "./page-words.ts"

export const es: PageWords = {
  book: "Pida una visita",
  light: {
    menu: ["Servicios", "Quiénes somos", "Zonas"],
    heading: "Calor en invierno, fresco en verano y alguien que contesta.",
    lead: "Cuidamos las casas de esta ciudad desde 1994. Cuéntenos qué pasa y le llamamos para acordar la hora.",
    points: ["Con licencia y seguro", "El precio, antes de empezar", "También por la tarde y los sábados"],
    trades: "Calefacción, aire acondicionado, plomería",
  },
  dark: {
    heading: ["¿Sin aire?", "Sin esperas."],
    lead: "Reparación el mismo día si llama antes del mediodía. Todas las marcas, sin cobro por la visita.",
  },
  busy: {
    always: "¡SERVICIO LAS 24 HORAS!",
    menu: ["Inicio", "Calefacción", "Aire acondicionado", "Calentadores", "Financiamiento", "Cupones", "Contacto"],
    month: "ESTE MES",
    coupons: [
      ["$79", "mantenimiento del aire"],
      ["10% MENOS", "en toda reparación para mayores y veteranos"],
      ["0% DE INTERÉS", "a 18 meses en equipos nuevos"],
    ],
    heading: "Programe su servicio en línea",
    lead: [
      "¡No espere en la línea! Llene el formulario de abajo y nuestro ",
      "amable personal de oficina",
      " le devolverá la llamada para confirmar su cita.",
    ],
    trades: ["Calefactores", "Bombas de calor", "Calderas", "Calentadores de agua", "Ductos", "Termostatos"],
    rights: (name) => `Copyright 2009 ${name} Todos los derechos reservados`,
  },
}
