/* cjm-source.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "cjm-document.h"
#include "cjm-scene.h"

G_BEGIN_DECLS

/* What became of a scene */
typedef enum
{
  CJM_SOURCE_OPENED,    /* it is another one, or there is none any longer */
  CJM_SOURCE_EDITED,    /* the document has changed */
  CJM_SOURCE_ARRANGED,  /* the options have, so that cards come, go or stand elsewhere */
  CJM_SOURCE_COLORED,   /* only colours have */
  CJM_SOURCE_ADVANCED,  /* more of it is laid out */
} CjmSourceChange;

/*
 * What a canvas shows: a journey of a document, as a scene that keeps up with both.
 *
 * Properties: document, journey, scene (all read-only), dark, contrast, view (a CjmSceneView), overlays (CjmOverlays).
 * Signals: replaced (another journey was set; its scene follows), closed (the scene that there was is gone), changing
 * (it is about to be edited or arranged), changed (CjmSourceChange change).
 */
#define CJM_TYPE_SOURCE (cjm_source_get_type ())
G_DECLARE_FINAL_TYPE (CjmSource, cjm_source, CJM, SOURCE, GObject)

CjmSource             *cjm_source_new          (void);
CjmDocument           *cjm_source_get_document (CjmSource             *self);
CjmNode               *cjm_source_get_journey  (CjmSource             *self);
CjmScene              *cjm_source_get_scene    (CjmSource             *self);
const CjmSceneOptions *cjm_source_get_options  (CjmSource             *self);
void                   cjm_source_set_journey  (CjmSource             *self,
                                                CjmDocument           *document,
                                                CjmNode               *journey,
                                                const CjmSceneOptions *options);
void                   cjm_source_set_options  (CjmSource             *self,
                                                const CjmSceneOptions *options);
void                   cjm_source_set_view     (CjmSource             *self,
                                                CjmSceneView           view);
void                   cjm_source_set_overlays (CjmSource             *self,
                                                CjmOverlays            overlays);
void                   cjm_source_set_dark     (CjmSource             *self,
                                                gboolean               dark);
void                   cjm_source_set_contrast (CjmSource             *self,
                                                gboolean               contrast);
gboolean               cjm_source_is_map       (CjmSource             *self);
gboolean               cjm_source_is_empty     (CjmSource             *self);
void                   cjm_source_set_patient  (CjmSource             *self,
                                                gboolean               patient);
void                   cjm_source_catch_up     (CjmSource             *self);
void                   cjm_source_advance      (CjmSource             *self);

G_END_DECLS
