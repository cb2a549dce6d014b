/* cjm-scene-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-map-layout.h"
#include "cjm-scene.h"

G_BEGIN_DECLS

struct _CjmScene
{
  GObject parent_instance;

  CjmDocument *document;
  CjmNode *subject;
  CjmSceneOptions options;
  CjmWords *words;
  CjmTexts *texts;
  CjmSceneLayout *layout;        /* where everything is */
  guint n_first_cards;           /* so many are laid out at first */
};

CjmMapLayout *cjm_scene_get_map (CjmScene *self);

G_END_DECLS
