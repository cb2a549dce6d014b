/* cjm-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What stands beside something: it hides by itself where there is no room, and comes back as it was. All borrowed. */
typedef struct
{
  AdwFlap *flap;
  const char *key;  /* in the settings */
  gboolean wanted;
} CjmPane;

void cjm_pane_fold     (CjmPane       *self);
void cjm_pane_recall   (CjmPane       *self,
                        GSettings     *settings);
void cjm_pane_remember (const CjmPane *self,
                        GSettings     *settings);

G_END_DECLS
