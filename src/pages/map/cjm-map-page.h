/* cjm-map-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cjm-canvas.h"

G_BEGIN_DECLS

/*
 * Signals: message (const char *text): what a person has to be told.
 * Actions: map.cut, map.copy, map.paste.
 */
#define CJM_TYPE_MAP_PAGE (cjm_map_page_get_type ())
G_DECLARE_FINAL_TYPE (CjmMapPage, cjm_map_page, CJM, MAP_PAGE, AdwBin)

CjmCanvas *cjm_map_page_get_view    (CjmMapPage  *self);
void       cjm_map_page_set_journey (CjmMapPage  *self,
                                     CjmDocument *document,
                                     CjmNode     *journey);

G_END_DECLS
