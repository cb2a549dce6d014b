/* outline.h: what a window holds, in lines that a person can read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

char *outline_write (GtkWidget *widget);
