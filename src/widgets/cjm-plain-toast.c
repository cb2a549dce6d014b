/* cjm-plain-toast.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plain-toast.h"

/**
 * cjm_plain_toast_show:
 * @overlay: where it is shown
 * @text: translated: plain text, in which no markup is meant
 *
 * Says something that needs no answer.
 */
void
cjm_plain_toast_show (AdwToastOverlay *overlay,
                      const char      *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (overlay, adw_toast_new (escaped));
}
