/* cjm-export-error.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-export-error.h"

G_DEFINE_QUARK (cjm-export-error-quark, cjm_export_error)
