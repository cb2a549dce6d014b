/* cjm-opening.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-scroller.h"
#include "cjm-selection.h"
#include "cjm-source.h"

G_BEGIN_DECLS

/*
 * How a large map comes onto the screen: its first cards at once, the others in slices between frames, those in view
 * before those elsewhere. What is looked at stays where it is while lanes get higher. What needs a card that is not there
 * yet has it laid out before its turn.
 *
 * Properties: progress (read-only; from 0 to 1).
 */
#define CJM_TYPE_OPENING (cjm_opening_get_type ())
G_DECLARE_FINAL_TYPE (CjmOpening, cjm_opening, CJM, OPENING, GObject)

CjmOpening *cjm_opening_new          (CjmSource    *source,
                                      CjmScroller  *scroller,
                                      CjmSelection *selection);
void        cjm_opening_stop         (CjmOpening   *self);
void        cjm_opening_finish       (CjmOpening   *self);
void        cjm_opening_require      (CjmOpening   *self,
                                      const char   *id);
double      cjm_opening_get_progress (CjmOpening   *self);
gboolean    cjm_opening_is_going_on  (CjmOpening   *self);

G_END_DECLS
