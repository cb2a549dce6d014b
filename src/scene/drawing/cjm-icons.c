/* cjm-icons.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-icons.h"

/*
 * Icons are paths round the middle of a disc, drawn for a disc with a radius of 12. A path is one text of letters and
 * numbers: M x y, L x y, C x1 y1 x2 y2 x3 y3, O x y radius (a circle), Z.
 */
static const char *const contact_icons[] = {
  [CJM_CONTACT_UNKNOWN] = "O -4.4 0 1.4 O 0 0 1.4 O 4.4 0 1.4",
  [CJM_CONTACT_EMPLOYEE] = "O 0 -3 2.9 M -5.4 6 C -5.4 2.6 -3 1.2 0 1.2 C 3 1.2 5.4 2.6 5.4 6 Z",
  [CJM_CONTACT_BRAND] = "M 0 -6.6 L 1.9 -2.4 L 6.5 -1.9 L 3.1 1.2 L 4 5.7 L 0 3.4 L -4 5.7 L -3.1 1.2 L -6.5 -1.9 L -1.9 -2.4 Z",
  [CJM_CONTACT_SERVICE] = "M -4.3 -5 L 4.3 -5 C 5.4 -5 6 -4.4 6 -3.3 L 6 1.4 C 6 2.5 5.4 3.1 4.3 3.1 L 0.4 3.1 L -2.9 6 "
                          "L -2.9 3.1 L -4.3 3.1 C -5.4 3.1 -6 2.5 -6 1.4 L -6 -3.3 C -6 -4.4 -5.4 -5 -4.3 -5 Z",
  [CJM_CONTACT_PRODUCT] = "M 0 -6.4 L 5.1 -3.6 L 0 -0.8 L -5.1 -3.6 Z M -5.7 -2.3 L -0.6 0.5 L -0.6 6.2 L -5.7 3.4 Z "
                          "M 5.7 -2.3 L 5.7 3.4 L 0.6 6.2 L 0.6 0.5 Z",
  [CJM_CONTACT_EXPRESSION] = "M -6 -1.9 L -3.2 -1.9 L 3.4 -5.6 L 3.4 4.4 L -0.7 2.1 L -0.2 5.6 L -2.4 5.6 L -3 1.5 L -6 1.5 Z "
                             "M 4.6 -2.6 C 6.6 -1.8 6.6 0.8 4.6 1.5 Z",
  [CJM_CONTACT_PEER] = "O -2.9 -2.4 2.1 O 2.9 -2.4 2.1 M -6.6 4.6 C -6.6 2 -5.1 0.8 -2.9 0.8 C -1.5 0.8 -0.5 1.3 0 2.1 "
                       "C 0.5 1.3 1.5 0.8 2.9 0.8 C 5.1 0.8 6.6 2 6.6 4.6 Z",
};

static float
read_number (const char **text)
{
  char *end;
  double number = g_ascii_strtod (*text, &end);

  *text = end;

  return number;
}

/* Adds an icon's path round (x, y), `scale` times as large as it is drawn */
static CjmItem *
add_icon (CjmGroup   *group,
          const char *icon,
          float       x,
          float       y,
          float       scale)
{
  CjmItem *item = cjm_group_add_path (group);
  float n[6];

  while (*icon != '\0')
    {
      char command = *icon++;
      guint n_numbers = command == 'C' ? 6 : command == 'O' ? 3 : command == 'Z' ? 0 : 2;

      for (guint i = 0; i < n_numbers; i++)
        n[i] = read_number (&icon) * scale + (command == 'O' && i == 2 ? 0 : i % 2 == 0 ? x : y);
      while (*icon == ' ')
        icon++;

      if (command == 'M')
        cjm_item_move_to (item, n[0], n[1]);
      else if (command == 'L')
        cjm_item_line_to (item, n[0], n[1]);
      else if (command == 'C')
        cjm_item_curve_to (item, n[0], n[1], n[2], n[3], n[4], n[5]);
      else if (command == 'O')
        cjm_item_add_circle (item, n[0], n[1], n[2]);
      else
        cjm_item_close (item);
    }

  return item;
}

/**
 * cjm_icons_add_contact:
 * @group: (inout): takes the items
 * @theme: whose colours it has
 * @x: the middle, in canvas units from the left of the group
 * @y: and from its top
 *
 * Adds the disc of a kind of contact.
 */
void
cjm_icons_add_contact (CjmGroup       *group,
                       const CjmTheme *theme,
                       CjmContact      contact,
                       float           x,
                       float           y)
{
  CjmItem *disc = cjm_group_add_path (group);

  cjm_item_add_circle (disc, x, y, CJM_DISC_RADIUS);
  disc->fill = cjm_paint (theme->contacts[contact], 1);
  add_icon (group, contact_icons[contact], x, y, 1)->fill = cjm_paint (theme->disc_ink, 1);
}

/**
 * cjm_icons_add_diamond:
 * @group: (inout): takes the item
 * @theme: whose colours it has
 * @x: the middle, in canvas units from the left of the group
 * @y: and from its top
 *
 * Adds the mark of a moment of truth.
 */
void
cjm_icons_add_diamond (CjmGroup       *group,
                       const CjmTheme *theme,
                       float           x,
                       float           y)
{
  add_icon (group, "M 0 -5.5 L 5.5 0 L 0 5.5 L -5.5 0 Z", x, y, 1)->fill = cjm_paint (theme->mark, 1);
}

/**
 * cjm_icons_add_exit:
 * @group: (inout): takes the item
 * @rgb: 0xrrggbb
 * @line_width: canvas units
 * @x: the middle, in canvas units from the left of the group
 * @y: and from its top
 *
 * Adds an arrow that leaves to the right, 12 units wide and 8 high: of customers who drop off.
 */
void
cjm_icons_add_exit (CjmGroup *group,
                    guint32   rgb,
                    float     line_width,
                    float     x,
                    float     y)
{
  CjmItem *item = add_icon (group, "M -5.5 -4 L -5.5 4 M -2.5 0 L 5 0 M 1.8 -3.2 L 5 0 L 1.8 3.2", x, y, 1);

  item->stroke = cjm_paint (rgb, 1);
  item->line_width = line_width;
}

/**
 * cjm_icons_add_avatar:
 * @group: (inout): takes the items
 * @ground: 0xrrggbb of the disc
 * @figure: 0xrrggbb of who is in it
 * @x: the middle, in canvas units from the left of the group
 * @y: and from its top
 * @radius: canvas units
 *
 * Adds a head and shoulders in a disc: a persona without a portrait.
 */
void
cjm_icons_add_avatar (CjmGroup *group,
                      guint32   ground,
                      guint32   figure,
                      float     x,
                      float     y,
                      float     radius)
{
  CjmItem *disc = cjm_group_add_path (group);

  cjm_item_add_circle (disc, x, y, radius);
  disc->fill = cjm_paint (ground, 1);
  add_icon (group, "O 0 -8 14 M -25 28.6 C -25 15 -14 11 0 11 C 14 11 25 15 25 28.6 C 10.8 41 -10.8 41 -25 28.6 Z", x, y,
            radius / 38)->fill = cjm_paint (figure, 1);
}

/**
 * cjm_contact_get_name:
 *
 * Returns: (nullable): a kind of contact in the language of @words, as it stands inside a sentence; %NULL where nobody
 *   chose one
 */
const char *
cjm_contact_get_name (CjmWords  *words,
                      CjmContact contact)
{
  switch (contact)
    {
    case CJM_CONTACT_EMPLOYEE:
      return cjm_words_get_context (words, "contact", "employee");
    case CJM_CONTACT_BRAND:
      return cjm_words_get_context (words, "contact", "brand");
    case CJM_CONTACT_SERVICE:
      return cjm_words_get_context (words, "contact", "service");
    case CJM_CONTACT_PRODUCT:
      return cjm_words_get_context (words, "contact", "product");
    case CJM_CONTACT_EXPRESSION:
      return cjm_words_get_context (words, "contact", "expression");
    case CJM_CONTACT_PEER:
      return cjm_words_get_context (words, "contact", "peer");
    case CJM_CONTACT_UNKNOWN:
      break;
    }

  return NULL;
}
