/* cjm-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-pane.h"

/**
 * cjm_pane_fold:
 *
 * To be called when there has come to be room, or no more.
 */
void
cjm_pane_fold (CjmPane *self)
{
  gboolean folded = adw_flap_get_folded (self->flap);

  if (folded)
    self->wanted = adw_flap_get_reveal_flap (self->flap);
  adw_flap_set_reveal_flap (self->flap, !folded && self->wanted);
}

/**
 * cjm_pane_recall:
 * @settings: (nullable): where it was remembered
 */
void
cjm_pane_recall (CjmPane   *self,
                 GSettings *settings)
{
  self->wanted = settings == NULL || g_settings_get_boolean (settings, self->key);
  adw_flap_set_reveal_flap (self->flap, self->wanted);
}

/**
 * cjm_pane_remember:
 * @settings: (nullable): where to remember it
 */
void
cjm_pane_remember (const CjmPane *self,
                   GSettings     *settings)
{
  if (settings != NULL && !adw_flap_get_folded (self->flap))
    g_settings_set_boolean (settings, self->key, adw_flap_get_reveal_flap (self->flap));
}
