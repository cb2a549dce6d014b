/* cjm-persona-color.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-persona-color.h"

#include <glib/gi18n.h>

/* The usual colours of personas: lines in them have 3 : 1 on paper, and neighbours are told apart. */
static const struct
{
  const char *color;
  const char *name;
} colors[CJM_PERSONA_N_COLORS] = {
  { "#1c71d8", NC_("color", "Blue") },
  { "#813d9c", NC_("color", "Purple") },
  { "#0e7c86", NC_("color", "Turquoise") },
  { "#a85a1f", NC_("color", "Rust") },
  { "#2f7d3b", NC_("color", "Green") },
  { "#c01c52", NC_("color", "Raspberry") },
  { "#865e3c", NC_("color", "Brown") },
  { "#4b5a6c", NC_("color", "Slate") },
  { "#a2730b", NC_("color", "Ochre") },
};

/**
 * cjm_persona_color_get:
 * @index: less than %CJM_PERSONA_N_COLORS
 *
 * Returns: (transfer none): the colour as `#rrggbb`; as long-lived as the program
 */
const char *
cjm_persona_color_get (guint index)
{
  return colors[index].color;
}

/**
 * cjm_persona_color_get_name:
 * @index: less than %CJM_PERSONA_N_COLORS
 *
 * Returns: what a person calls that colour
 */
const char *
cjm_persona_color_get_name (guint index)
{
  return g_dpgettext2 (NULL, "color", colors[index].name);
}

static gboolean
is_used (CjmDocument *document,
         const char  *color)
{
  CjmNode *root = cjm_document_get_root (document);

  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_PERSONAS); i++)
    {
      const char *used = cjm_node_get_text (cjm_node_get_child (root, CJM_DOCUMENT_PERSONAS, i), CJM_PERSONA_COLOR);

      if (used != NULL && g_ascii_strcasecmp (used, color) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * cjm_persona_color_find_free:
 *
 * Returns: a colour that no persona of the document has yet; where all have been given away, they go round again
 */
const char *
cjm_persona_color_find_free (CjmDocument *document)
{
  for (guint i = 0; i < CJM_PERSONA_N_COLORS; i++)
    if (!is_used (document, colors[i].color))
      return colors[i].color;

  return colors[cjm_node_get_n_children (cjm_document_get_root (document), CJM_DOCUMENT_PERSONAS)
                % CJM_PERSONA_N_COLORS].color;
}
