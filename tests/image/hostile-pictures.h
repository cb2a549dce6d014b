/* hostile-pictures.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-image.h"

/* Pictures that are odd, broken or made to take all there is, with what is to be found of each */
typedef struct
{
  const char *name;
  CjmPictureType type;   /* as the document says */
  GBytes *bytes;
  CjmImageFlaw flaw;
} HostilePicture;

GPtrArray *hostile_pictures_list (void);
