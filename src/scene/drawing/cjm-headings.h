/* cjm-headings.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What of a picture says what its columns and rows are, and stays in view on a screen while the rest scrolls: all that
 * lies between `top` and `bottom` (the phases with their episodes), and between `left` and `right` (the names of the
 * lanes), for as far down as `end`. In canvas units from the top left corner of the picture; both pairs are equal where
 * there is no such thing.
 */
typedef struct
{
  float left;
  float right;
  float top;
  float bottom;
  float end;
} CjmHeadings;

G_END_DECLS
