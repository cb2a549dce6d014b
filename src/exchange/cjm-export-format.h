/* cjm-export-format.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-render.h"

G_BEGIN_DECLS

/* The formats of pictures, a row each in the table of cjm-export-format.c. All are made of the SVG writer's picture. */

typedef enum
{
  CJM_EXPORT_SVG,
  CJM_EXPORT_PNG,
  CJM_EXPORT_PDF,
  CJM_N_EXPORT_FORMATS
} CjmExportFormat;

typedef struct
{
  const char *name;         /* its ending without the point, which is its word in settings too */
  const char *title;        /* what a person chooses it by, in English: for gettext */
  double longest_side;      /* in pixels; 0 where it is not made of pixels */
  gboolean has_outlines;    /* its text can be letters, or paths */
  GBytes *(*render) (const CjmRender  *picture,
                     GError          **error);   /* NULL: the SVG as it is */
} CjmExportFormatInfo;

const CjmExportFormatInfo *cjm_export_format_get_info     (CjmExportFormat  format);
gboolean                   cjm_export_format_for_name     (const char      *name,
                                                           CjmExportFormat *format);
gboolean                   cjm_export_format_find         (const char      *word,
                                                           CjmExportFormat *format);
char                      *cjm_export_format_list_endings (void);

G_END_DECLS
