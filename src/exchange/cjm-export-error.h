/* cjm-export-error.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can go wrong where a picture is made */

#define CJM_EXPORT_ERROR (cjm_export_error_quark ())
GQuark cjm_export_error_quark (void);

typedef enum
{
  CJM_EXPORT_ERROR_TOO_LARGE,   /* a side of more than 32,767 pixels, or more elements than librsvg reads */
  CJM_EXPORT_ERROR_RENDER,      /* librsvg or cairo failed */
  CJM_EXPORT_ERROR_NOTHING,     /* the document has no journey */
} CjmExportError;

G_END_DECLS
