/* SPDX-License-Identifier: Apache-2.0 */
/* The image of the packs as it lies in its file: made by packc, named by the build. */
        .section .rodata
        .balign 64
        .globl cg_packs_image
        .hidden cg_packs_image
        .type cg_packs_image, %object
cg_packs_image:
        .incbin CG_PACKS_IMAGE
        .size cg_packs_image, . - cg_packs_image
        .globl cg_packs_image_end
        .hidden cg_packs_image_end
        .type cg_packs_image_end, %object
cg_packs_image_end:
        .byte 0
        .size cg_packs_image_end, 1
        .section .note.GNU-stack, "", %progbits
