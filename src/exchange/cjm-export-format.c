/* cjm-export-format.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-export-format.h"

#include <string.h>

#include <glib/gi18n.h>

static const CjmExportFormatInfo formats[] = {
  [CJM_EXPORT_SVG] = { "svg", N_("SVG, can be edited"), 0, TRUE, NULL },
  [CJM_EXPORT_PNG] = { "png", N_("PNG, for slides and mail"), CJM_RENDER_LONGEST_SIDE, FALSE, cjm_render_png },
  [CJM_EXPORT_PDF] = { "pdf", N_("PDF, for print"), 0, FALSE, cjm_render_pdf },
};

G_STATIC_ASSERT (G_N_ELEMENTS (formats) == CJM_N_EXPORT_FORMATS);

/**
 * cjm_export_format_get_info:
 * @format: one of them
 *
 * Returns: (transfer none): its row
 */
const CjmExportFormatInfo *
cjm_export_format_get_info (CjmExportFormat format)
{
  g_return_val_if_fail (format < CJM_N_EXPORT_FORMATS, NULL);

  return &formats[format];
}

/**
 * cjm_export_format_find:
 * @word: such as "png"
 * @format: (out): which one that is; as it was where it is none
 *
 * Returns: whether there is such a format
 */
gboolean
cjm_export_format_find (const char      *word,
                        CjmExportFormat *format)
{
  for (guint i = 0; i < CJM_N_EXPORT_FORMATS; i++)
    if (strcmp (word, formats[i].name) == 0)
      {
        *format = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * cjm_export_format_for_name:
 * @name: name of a file
 * @format: (out): the format that its ending asks for; as it was where it is none
 *
 * Returns: whether its ending is that of a format, in either case
 */
gboolean
cjm_export_format_for_name (const char      *name,
                            CjmExportFormat *format)
{
  const char *point = strrchr (name, '.');
  g_autofree char *ending = point != NULL ? g_ascii_strdown (point + 1, -1) : NULL;

  return ending != NULL && cjm_export_format_find (ending, format);
}

/**
 * cjm_export_format_list_endings:
 *
 * Returns: (transfer full): all endings for a person to choose from: ".svg, .png or .pdf"
 */
char *
cjm_export_format_list_endings (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i + 1 < CJM_N_EXPORT_FORMATS; i++)
    g_string_append_printf (list, "%s.%s", i > 0 ? ", " : "", formats[i].name);

  /* Translators: the last two of a list of endings: .svg, .png or .pdf */
  return g_strdup_printf (_("%1$s or .%2$s"), list->str, formats[CJM_N_EXPORT_FORMATS - 1].name);
}
