/* cjm-export.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "cjm-export-error.h"
#include "cjm-export-format.h"
#include "cjm-scene.h"

G_BEGIN_DECLS

/* A journey or a persona as a picture. The window and the command line both come here, and all formats are one drawing:
 * PNG and PDF are librsvg's rendering of the SVG. */

typedef struct
{
  CjmExportFormat format;
  double scale;            /* pixels (PNG) or CSS pixels (SVG, PDF) a canvas unit; 1 */
  gboolean outlines;       /* text as paths, in a format that has it both ways */
  CjmSceneOptions scene;
} CjmExportOptions;

void    cjm_export_options_init      (CjmExportOptions       *options);
double  cjm_export_get_largest_scale (CjmDocument            *document,
                                      CjmNode                *journey,
                                      const CjmExportOptions *options);
GBytes *cjm_export_to_bytes          (CjmDocument            *document,
                                      CjmNode                *journey,
                                      const CjmExportOptions *options,
                                      GError                **error);

G_END_DECLS
