/* cjm-resources.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-field-types.h"
#include "cjm-resources.h"

/* Generated from pages.gresource.xml */
GResource *cjm_pages_get_resource (void);

/**
 * cjm_resources_register:
 *
 * Makes the templates, icons and styles of this room known, and the controls of fields. To be called before any of its widgets is made; without
 * this call the linker would leave them out.
 */
void
cjm_resources_register (void)
{
  cjm_field_types_register ();
  g_resources_register (cjm_pages_get_resource ());
}
