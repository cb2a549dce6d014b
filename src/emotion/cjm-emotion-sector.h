/* cjm-emotion-sector.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-emotion-words.h"
#include "cjm-theme.h"

G_BEGIN_DECLS

/* One word of the wheel of emotions as a person meets it: a radio button in the shape of its sector. */

/* Between a word and the rim of the wheel */
#define CJM_SECTOR_PADDING 7

#define CJM_TYPE_EMOTION_SECTOR (cjm_emotion_sector_get_type ())
G_DECLARE_FINAL_TYPE (CjmEmotionSector, cjm_emotion_sector, CJM, EMOTION_SECTOR, GtkWidget)

GtkWidget            *cjm_emotion_sector_new           (const CjmEmotionWord   *word);
const CjmEmotionWord *cjm_emotion_sector_get_word      (CjmEmotionSector       *self);
const char           *cjm_emotion_sector_get_name      (CjmEmotionSector       *self);
void                  cjm_emotion_sector_set_name      (CjmEmotionSector       *self,
                                                        const char             *name,
                                                        const char             *description);
gboolean              cjm_emotion_sector_get_chosen    (CjmEmotionSector       *self);
void                  cjm_emotion_sector_set_chosen    (CjmEmotionSector       *self,
                                                        gboolean                chosen);
void                  cjm_emotion_sector_allocate      (CjmEmotionSector       *self,
                                                        const graphene_point_t *hub,
                                                        double                  inner,
                                                        double                  outer);
PangoLayout          *cjm_emotion_sector_create_layout (CjmEmotionSector       *self,
                                                        gboolean                bold);
void                  cjm_emotion_sector_draw          (CjmEmotionSector       *self,
                                                        cairo_t                *cr,
                                                        const CjmTheme         *theme,
                                                        double                  score);
void                  cjm_emotion_sector_draw_focus    (CjmEmotionSector       *self,
                                                        cairo_t                *cr,
                                                        const CjmTheme         *theme);

/* For whatever else the wheel draws */
void cjm_emotion_sector_make_small (PangoLayout *layout,
                                    gboolean     bold);
void cjm_emotion_sector_set_color  (cairo_t     *cr,
                                    guint32      color);

G_END_DECLS
