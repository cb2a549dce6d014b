/* cjm-decimal.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <math.h>

#include <glib.h>

G_BEGIN_DECLS

/*
 * Coordinates as the painters see them: whole hundredths of a canvas unit. The cairo painter draws with exactly the
 * numbers that the SVG writer writes, so that a picture is the same whichever way it was made.
 */

/* A coordinate in hundredths of a canvas unit */
static inline gint64
cjm_decimal_from (double value)
{
  return llrint (value * 100);
}

/* The double that a reader makes of a coordinate that was written down */
static inline double
cjm_decimal_snap (double value)
{
  return (double) cjm_decimal_from (value) / 100;
}

/* The same for an attribute, which librsvg keeps as a float */
static inline double
cjm_decimal_snap_attribute (double value)
{
  return (float) cjm_decimal_snap (value);
}

void cjm_decimal_append (GString *string,
                         gint64   value,
                         guint    decimals);

G_END_DECLS
