/* cjm-export.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "cjm-scene.h"

G_BEGIN_DECLS

/* A journey or a persona as a picture. The window and the command line both come here, and all formats are one drawing:
 * PNG and PDF are librsvg's rendering of the SVG. */

#define CJM_EXPORT_ERROR (cjm_export_error_quark ())
GQuark cjm_export_error_quark (void);

typedef enum
{
  CJM_EXPORT_ERROR_TOO_LARGE,   /* a side of more than 32,767 pixels, or more elements than librsvg reads */
  CJM_EXPORT_ERROR_RENDER,      /* librsvg or cairo failed */
  CJM_EXPORT_ERROR_NOTHING,     /* the document has no journey */
} CjmExportError;

typedef enum { CJM_EXPORT_SVG, CJM_EXPORT_PNG, CJM_EXPORT_PDF } CjmExportFormat;

typedef struct
{
  CjmExportFormat format;
  double scale;            /* pixels (PNG) or CSS pixels (SVG, PDF) a canvas unit; 1 */
  gboolean outlines;       /* SVG: text as paths */
  CjmSceneOptions scene;
} CjmExportOptions;

void     cjm_export_options_init   (CjmExportOptions        *options);
gboolean cjm_export_format_for_name (const char             *name,
                                    CjmExportFormat         *format);
double   cjm_export_get_largest_scale (CjmDocument          *document,
                                    CjmNode                 *journey,
                                    const CjmExportOptions  *options);
GBytes  *cjm_export_to_bytes       (CjmDocument             *document,
                                    CjmNode                 *journey,
                                    const CjmExportOptions  *options,
                                    GError                 **error);

G_END_DECLS
